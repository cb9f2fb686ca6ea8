/** A pattern's id, a sentence with what it marks in brackets, and a sentence that comes near and has no mark. */
export type Example = readonly [id: string, marked: string, near: string];
