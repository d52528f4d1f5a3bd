-- What a content is: a text of the language, or a lesson in one of two languages.
ALTER TABLE content ADD COLUMN kind TEXT NOT NULL DEFAULT 'model';
