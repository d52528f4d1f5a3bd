/**
 * Language models: {@code neurone mcp} lets them check, train and share what they write, by the Model Context Protocol over standard
 * input and output. Read {@link org.neurone.server.mcp.ToolServer} first.
 */
package org.neurone.server.mcp;
