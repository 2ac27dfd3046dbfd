/**
 * A document for charts to be drawn in, where there is no browser. Loading takes about a second, so it
 * happens on the first call and not on import.
 */
export async function chartDocument(): Promise<Document> {
  const { JSDOM } = await import('jsdom');
  const page = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  return new JSDOM(page, { contentType: 'image/svg+xml' }).window.document;
}
