package com.ihosi.planner.room;

import com.ihosi.planner.FieldException;

/** What is said where a room or a device is to have the code of another one; pure. */
final class CodeTaken {

    private CodeTaken() {}

    static FieldException by(String code, String name, boolean active) {
        return new FieldException(
                "code",
                active
                        ? "The code \"%s\" is that of \"%s\" already. Choose another one.".formatted(code, name)
                        : "The code \"%s\" is that of \"%s\", which is retired. Put that to use again, or choose another code."
                                .formatted(code, name));
    }
}
