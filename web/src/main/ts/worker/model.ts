/**
 * What the language and the engine say about a text and a run, as plain data: the build writes these types from the Java records in
 * `org.neurone.web.message.Messages`, which say what each part is.
 */
export type * from 'neurone-messages';
