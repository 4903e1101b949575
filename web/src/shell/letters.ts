/** Where `G` and then a letter leads; shown beside the place in the palette and in the list of keys. */
export const letters: Readonly<Record<string, string>> = { account: 'c', contact: 'n', opportunity: 'o', lead: 'l', quote: 'q', order: 'r', task: 't', visit: 'v', product: 'p' };
