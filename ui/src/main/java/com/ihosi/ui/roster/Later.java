package com.ihosi.ui.roster;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when somebody first asks for it: of several drafts only the one that is looked at is drawn. */
final class Later<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T value = made.orElseGet(maker);
        made = Optional.of(value);
        return value;
    }
}
