/** The door through which tests of every module come to a real, migrated database. */
@NullMarked
package com.ihosi.schema.testing;

import org.jspecify.annotations.NullMarked;
