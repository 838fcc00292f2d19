// Signing in and out (R-LOG).

/** «Entra» with these credentials; what follows depends on who it is. */
export const signIn = async (somebody, { username, password }) => {
  await somebody.go('/accesso');
  await somebody.sees('Accesso');
  await somebody.fill({ username, password });
  await somebody.press('Entra');
};

/** «Cambio password obbligatorio»: the temporary password becomes one's own. */
export const changePassword = async (citizen, temporary, chosen) => {
  await citizen.sees('Cambio password obbligatorio');
  await citizen.fill({ vecchia_password: temporary, nuova_password: chosen, conferma_password: chosen });
  await citizen.press('Invia');
};

/** «Esci», and nobody is signed in any more. */
export const signOut = async (somebody) => {
  await somebody.signOut();
  await somebody.sees('Accesso');
  await somebody.page.getByText('Sei uscito.').waitFor();
};
