/** What a document itself has under `name`: an image of the page named "title" stands in for `document.title`. */
export function ownOf<Name extends keyof Document>(page: Document, name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, page) as Document[Name];
}
