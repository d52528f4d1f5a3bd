package org.neurone.engine.run;

/**
 * Brings a course whose loss stopped being finite back to before the last update whose loss still was. Instead of a copy
 * at every step it keeps two points, the ends of the last two epochs or a change by hand, and goes the way from there
 * again: the same settings lead through the same bits.
 */
public final class Recovery {
    private final Course course;
    private Checkpoint latest = new Checkpoint();
    private Checkpoint earlier = new Checkpoint();
    private final Checkpoint before = new Checkpoint();

    /** @param course that may have to come back */
    public Recovery(Course course) {
        this.course = course;
    }

    /** Remembers this point, which can be come back to but not be gone to from points before. */
    public void mark() {
        course.save(latest);
        course.save(earlier);
    }

    /** Remembers this point, to which the remembered ones lead under the same settings. */
    public void passed() {
        Checkpoint spare = earlier;
        earlier = latest;
        latest = spare;
        course.save(latest);
    }

    /** Goes back; to the last remembered point at least, and never to where a number is not finite. */
    public void recover() {
        int goal = course.step() - 1;
        course.restore(latest);
        if (course.step() > goal) {
            course.restore(earlier);
        }
        while (course.step() < goal) {
            course.save(before);
            course.update();
            if (!course.finite()) {
                course.restore(before);
                return;
            }
        }
    }
}
