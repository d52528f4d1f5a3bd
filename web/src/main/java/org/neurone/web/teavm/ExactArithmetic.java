package org.neurone.web.teavm;

import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Makes TeaVM's JavaScript compute doubles in the order that the Java source says.
 *
 * <p>TeaVM 0.16 takes {@code +} and {@code *} for associative and {@code %} for weaker than {@code *}: it writes {@code
 * a + (b + c)} as {@code a + b + c}, {@code a * (b / c)} as {@code a * b / c} and {@code a % (b * c)} as {@code a % b *
 * c}. In floating point each of these is another number. This plug-in sends the right operand of those three operators
 * through {@link Parentheses}. The compiler finds it by {@code META-INF/services}, because it stands on the class path
 * that is compiled.
 */
public final class ExactArithmetic implements TeaVMPlugin {
    /** Called by the compiler through the service file. */
    public ExactArithmetic() {}

    @Override
    public void install(TeaVMHost host) {
        host.add(new RightOperands());
        host.add(new DecimalText());
        host.add(new RecordText());
    }
}
