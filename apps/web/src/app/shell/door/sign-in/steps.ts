/** Where somebody is on the way in. */
export type Step = 'password' | 'code' | 'recovery-code';

/** Sends a step to its path below `/sign-in`; a refusal in it or after it stands on its form. */
export type TakeStep = (path: string, body: object) => Promise<void>;
