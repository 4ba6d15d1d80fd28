package com.ihosi.ui.security;

import com.ihosi.planner.account.Right;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the right that a view, or a request of the API or for a file, needs; of several any one is enough. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    /** Such that whoever has one of them is let in. */
    Right[] value();
}
