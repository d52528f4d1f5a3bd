/** Editors: {@code neurone lsp} speaks the language server protocol over standard input and output. Read {@link EditorServer} first. */
package org.neurone.server.editor;
