/** The engine and the language, compiled from org.neurone.web.EngineModule. */

/** The version of the language that this build speaks. */
export function languageVersion(): number;
