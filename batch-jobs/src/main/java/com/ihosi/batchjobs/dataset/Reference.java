package com.ihosi.batchjobs.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that columns of a row name a row of another file; not checked where one of them is empty. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Reference.All.class)
public @interface Reference {

    /** The row named. */
    Class<? extends Record> to();

    /** The columns here that hold the other file's key, in its order. */
    String[] by();

    /** All references of a row. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {

        /** The references. */
        Reference[] value();
    }
}
