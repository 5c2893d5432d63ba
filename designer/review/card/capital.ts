// The card's clauses begin small (`khi …`); a line begins with a capital.

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
}
