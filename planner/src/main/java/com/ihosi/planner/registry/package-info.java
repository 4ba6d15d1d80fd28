/** The facilities of an installation as those see them who run it: founded, verified, suspended, licensed and billed, and no patient. */
@NullMarked
package com.ihosi.planner.registry;

import org.jspecify.annotations.NullMarked;
