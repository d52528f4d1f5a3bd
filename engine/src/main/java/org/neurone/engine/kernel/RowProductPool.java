package org.neurone.engine.kernel;

/** Lends scratch memory to the calls that run at the same time, so that none of them allocates in the long run. */
final class RowProductPool {
    private RowProduct[] free = new RowProduct[4];
    private int count;

    synchronized RowProduct borrow() {
        if (count == 0) {
            return new RowProduct();
        }
        count--;
        return free[count];
    }

    synchronized void giveBack(RowProduct product) {
        if (count == free.length) {
            RowProduct[] more = new RowProduct[count * 2];
            System.arraycopy(free, 0, more, 0, count);
            free = more;
        }
        free[count] = product;
        count++;
    }
}
