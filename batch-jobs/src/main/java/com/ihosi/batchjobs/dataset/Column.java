package com.ihosi.batchjobs.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one column; its name is the component's in snake case, and it may be empty where the component is nullable. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

    /** What the column holds, for the format's documentation. */
    String value();

    /** How a text has to look. */
    TextForm form() default TextForm.TEXT;

    /** Whether a date stays where it is when the data set is moved to another week. */
    boolean fixed() default false;

    /** Least number allowed. */
    int min() default 0;

    /** Greatest number allowed. */
    int max() default Integer.MAX_VALUE;
}
