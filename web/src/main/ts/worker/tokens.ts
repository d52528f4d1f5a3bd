/** The classes of {@link highlight}'s tokens, by their numbers. */
export const TOKEN_CLASSES = ['keyword', 'name', 'option', 'number', 'string', 'comment', 'bracket', 'term', 'error'] as const;
