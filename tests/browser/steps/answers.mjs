// Answers to questions of any kind, drawn by chance; a fault beside the field narrows the draw.
import { chooseSchool, findPlaces } from './search.mjs';
import { loads } from './loads.mjs';

const TEXTS = ['Istituto «Işık D’Àngelo», sezione 2', 'Università degli Studi', 'Protocollo n. 123/A del 2019', 'Si vedano gli allegati'];
const GRADES = ['110/110L', '97/110', '8,5/10', '100/100', '60/60'];

/** The numbers in a sentence. */
const numbersIn = (sentence) => (sentence.match(/\d+/g) ?? []).map(Number);

const whole = ({ chance }, { fault }) => {
  const range = numbersIn(fault.match(/da \d+ a \d+/)?.[0] ?? '');
  if (range.length) return chance.whole(range[0], range[1]);
  return fault ? chance.pick([0, 1, 2, 10, 20, 41, 62]) : chance.whole(1, 12);
};

/** Lines of text whose label or hint says what they take. */
const SHAPES = [
  [/per esempio 105\/110|per esempio 85\/100|voto/i, ({ chance }) => chance.pick(GRADES)],
  [/per esempio 2025\/26|anno scolastico/i, ({ chance }) => `${chance.pick(['2022/23', '2023/24', '2024/25'])}`],
  [/provincia/i, ({ town, chance }) => chance.pick([town.province, town.name])],
  [/comune/i, ({ town }) => town.name],
];

const text = (walk, { mode, label, hint, fault, isAnswered }) => {
  if (mode === 'numeric') return String(whole(walk, { fault }));
  if (mode === 'decimal') return `${whole(walk, { fault })},${walk.chance.pick(['5', '25', '00'])}`;
  if (mode === 'tel') return '+39 06 1234567';
  if (mode === 'email') return 'giulia.rossi@posta.example';
  const [, shaped] = SHAPES.find(([words]) => words.test(`${label} ${hint}`)) ?? [];
  // After a fault the label may have misled: any shape may be the right one.
  if (fault && isAnswered) return walk.chance.pick(SHAPES)[1](walk);
  return shaped ? shaped(walk) : walk.chance.pick(TEXTS);
};

const day = ({ chance }, prefix, year) => ({
  [`${prefix}:giorno`]: String(chance.whole(1, 28)),
  [`${prefix}:mese`]: String(chance.whole(1, 12)),
  [`${prefix}:anno`]: String(year),
});

/** How many boxes or codes: a fault may ask for more, or for fewer. */
const count = ({ chance }, { fault, offered }) => {
  const [least] = numbersIn(fault.match(/almeno (\d+|uno)/)?.[0].replace('uno', '1') ?? '');
  const [most] = numbersIn(fault.match(/al massimo \d+/)?.[0] ?? '');
  return least ?? chance.whole(1, Math.min(most ?? 3, offered.length));
};

const takeAllOff = async ({ page }, { key }) => {
  const buttons = page.locator(`button[value^="togli:${key}:"]`);
  for (let left = await buttons.count(); left > 0; left -= 1) await loads(page, () => buttons.first().click());
};

/** By kind: fills the field, and answers whether the page was drawn again. */
const ANSWERS = {
  radios: ({ citizen, chance }, { key, offered }) => citizen.fill({ [key]: chance.pick(offered) }),
  select: ({ citizen, chance }, { key, offered }) => citizen.fill({ [key]: chance.pick(offered) }),
  box: ({ citizen, chance }, { key, fault }) => citizen.fill({ [key]: Boolean(fault) || chance.happens(0.7) }),
  line: (walk, question) => walk.citizen.fill({ [question.key]: text(walk, question) }),
  area: ({ citizen, chance }, { key }) => citizen.fill({ [key]: `${chance.pick(TEXTS)}.\n${chance.pick(TEXTS)}.` }),
  day: (walk, { key, fault }) => walk.citizen.fill(day(walk, key, fault ? walk.chance.whole(2010, 2027) : walk.chance.whole(1995, 2025))),
  period: ({ citizen, chance }, { key }) => {
    const year = chance.whole(2012, 2025);
    const of = (prefix, month, at) => ({ [`${prefix}:giorno`]: '10', [`${prefix}:mese`]: String(month), [`${prefix}:anno`]: String(at) });
    return citizen.fill({ ...of(`${key}:dal`, 9, year), ...of(`${key}:al`, chance.whole(1, 6), year + 1) });
  },
  boxes: (walk, question) => {
    const chosen = walk.chance.some(question.offered, count(walk, question));
    return walk.citizen.fill(Object.fromEntries(question.offered.map((name) => [name, chosen.includes(name)])));
  },
  ranks: (walk, question) => {
    const chosen = walk.chance.some(question.offered, count(walk, question));
    return walk.citizen.fill(Object.fromEntries(question.offered.map((name) => [name, String(chosen.indexOf(name) + 1 || '')])));
  },
  school: chooseSchool,
  places: async (walk, question) => {
    if (question.fault) await takeAllOff(walk, question);
    await findPlaces(walk, question.key);
    return true;
  },
  codes: async (walk, question) => {
    if (question.fault) await takeAllOff(walk, question);
    for (const code of walk.chance.some(question.offered, walk.chance.whole(1, 2))) {
      await walk.page.locator(`[name="${question.key}:nuovi"]`).selectOption(code);
      await loads(walk.page, () => walk.page.locator(`[id="${question.key}"] button[value=aggiungi]`).click());
    }
    return true;
  },
};

const CLEARED = ['line', 'area', 'select'];

/** Answers a question, or takes back an answer that another one excludes; true if the page was drawn again. */
export const answer = async (walk, question) => {
  const { citizen, chance } = walk;
  if (question.fault && question.isOptional && question.isAnswered && CLEARED.includes(question.kind) && chance.happens(0.5)) {
    await citizen.fill({ [question.key]: '' });
    return false;
  }
  return (await ANSWERS[question.kind](walk, question)) === true;
};
