/** How soon somebody should speak with this person: at some time, in the next days, today. */
export type Attention = 'look' | 'soon' | 'now';

export interface SafetyQuestion {
  readonly key: string;
  readonly question: string;
  readonly answers: readonly string[];
  /** Which answers ask for attention; the others do not. */
  readonly attention: Readonly<Record<string, Attention>>;
}
