-- Long texts and tables may lie in object storage: the cell is empty then and its object's key stands beside it, with how long the text is.
ALTER TABLE content ADD COLUMN text_object TEXT;
ALTER TABLE content ADD COLUMN text_bytes BIGINT;
ALTER TABLE content_table ADD COLUMN csv_object TEXT;

-- Objects that no row names: not yet, or no longer. They are deleted when "since" is an hour ago.
CREATE TABLE loose_object (
    key   TEXT   NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL
);
