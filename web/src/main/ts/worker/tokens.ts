/** The styles of {@link highlight}'s pieces, by their numbers. */
export const TOKEN_CLASSES = ['keyword', 'name', 'option', 'number', 'string', 'comment', 'bracket', 'separator', 'term', 'odd'] as const;
