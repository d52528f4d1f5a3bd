/** How the server writes tables for programs and spreadsheets. */
package org.neurone.server.csv;
