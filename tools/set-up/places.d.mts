export function inRoot(...parts: readonly string[]): string;
