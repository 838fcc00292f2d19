// Signing in and out (R-LOG).

/** «Entra» with these credentials; the next page depends on the user. */
export const signIn = async (somebody, { username, password }) => {
  await somebody.go('/accesso');
  await somebody.sees('Accesso');
  await somebody.fill({ username, password });
  await somebody.press('Entra');
};

/** «Cambio password obbligatorio»: the citizen replaces the temporary password. */
export const changePassword = async (citizen, temporary, chosen) => {
  await citizen.sees('Cambio password obbligatorio');
  await citizen.fill({ vecchia_password: temporary, nuova_password: chosen, conferma_password: chosen });
  await citizen.press('Invia');
};

/** «Esci»: the browser is signed out. */
export const signOut = async (somebody) => {
  await somebody.signOut();
  await somebody.sees('Accesso');
  await somebody.page.getByText('L’uscita è avvenuta.').waitFor();
};
