package com.ihosi.batchjobs.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record the row of a file of a data set. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DataFile {

    /** The file's name without {@code .csv}. */
    String name();

    /** What a row is, for the format's documentation. */
    String says();

    /** The columns that together name a row; no two rows agree in all of them. */
    String[] key();

    /** Another column that no two rows agree in; empty: none. */
    String[] unique() default {};
}
