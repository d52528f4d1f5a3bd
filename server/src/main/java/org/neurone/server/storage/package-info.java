/** The database, SQLite or PostgreSQL: where it is, how it is opened, and the migrations that give it its tables. */
package org.neurone.server.storage;
