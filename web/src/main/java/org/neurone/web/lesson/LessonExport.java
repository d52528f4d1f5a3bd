package org.neurone.web.lesson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A lesson to take along: what a teacher carries on a stick, puts on a learning platform, or prints. */
public enum LessonExport {
    /** One file with everything in it, which runs without a server and without the net. */
    HTML("html", "html") {
        @Override
        public byte[] write(Lesson lesson, SiteFiles files, boolean answers) {
            return LessonFile.of(lesson, files).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** A package of SCORM 1.2, which tells the platform the score and when all is done. */
    SCORM("scorm", "zip") {
        @Override
        public byte[] write(Lesson lesson, SiteFiles files, boolean answers) {
            return zip("imsmanifest.xml", manifest(lesson), "index.html", LessonFile.of(lesson, files));
        }
    },
    /** A sheet of paper: tasks with room to write, and no buttons. */
    PRINT("print", "html") {
        @Override
        public byte[] write(Lesson lesson, SiteFiles files, boolean answers) {
            return LessonSheet.of(lesson, answers).getBytes(StandardCharsets.UTF_8);
        }
    };

    /** Archives of the same lesson are the same bytes, whenever they are made. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final String word;
    private final String ending;

    LessonExport(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** By which it is asked for. */
    public String word() {
        return word;
    }

    /** Of its file, without the point. */
    public String ending() {
        return ending;
    }

    /**
     * Writes one.
     *
     * @param files those of the built site
     * @param answers whether a sheet has them; the others keep them behind their buttons
     */
    public abstract byte[] write(Lesson lesson, SiteFiles files, boolean answers);

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                ZipEntry entry = new ZipEntry(namesAndTexts[i]);
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written.", impossible);
        }
        return bytes.toByteArray();
    }

    /** ADL, “SCORM Content Aggregation Model 1.2”, 2.3: one page, which reports by itself. */
    private static String manifest(Lesson lesson) {
        String title = Markup.escape(lesson.title());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="neurone-lesson" version="1.1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" \
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                  <organizations default="course">
                    <organization identifier="course">
                      <title>TITLE</title>
                      <item identifier="lesson" identifierref="page"><title>TITLE</title></item>
                    </organization>
                  </organizations>
                  <resources>
                    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
                      <file href="index.html"/>
                    </resource>
                  </resources>
                </manifest>
                """.replace("TITLE", title);
    }
}
