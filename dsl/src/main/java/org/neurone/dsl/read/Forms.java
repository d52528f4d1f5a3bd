package org.neurone.dsl.read;

import java.util.List;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.ValueType;

/** Which values have the form that a setting takes. */
public final class Forms {
    private Forms() {}

    /** Whether all of them are, items of lists included. */
    static boolean readable(List<Value> values) {
        for (Value value : values) {
            if (!readable(value) || !readable(value.items())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value is one of the language's own, with its end. */
    public static boolean readable(Value value) {
        return value.form() != Form.ODD && value.form() != Form.PUNCTUATION && value.closed();
    }

    /** Whether the value has the form that the type takes, right or not in itself. */
    public static boolean fits(ValueType type, Value value) {
        Form form = value.form();
        if (type instanceof ValueType.Real || type instanceof ValueType.Share) {
            return form == Form.NUMBER;
        }
        if (type instanceof ValueType.Whole whole) {
            return form == Form.NUMBER || (form == Form.NAME && whole.word() != null);
        }
        if (type instanceof ValueType.Size) {
            return form == Form.SIZE || form == Form.NUMBER;
        }
        if (type instanceof ValueType.Text
                || type instanceof ValueType.FormulaText
                || type instanceof ValueType.StateText) {
            return form == Form.TEXT;
        }
        if (type instanceof ValueType.Numbers) {
            return form == Form.LIST;
        }
        if (type instanceof ValueType.Names names) {
            if (names.listed()) {
                return form == Form.LIST;
            }
            return form == Form.NAME
                    || form == Form.TEXT
                    || form == Form.LIST
                    || (form == Form.NUMBER && names.numbersAllowed());
        }
        if (type instanceof ValueType.Terms) {
            return form == Form.NAME || form == Form.TERM || form == Form.TEXT;
        }
        return form == Form.NAME;
    }
}
