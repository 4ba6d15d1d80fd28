/** The only way into the database: every access names its scope and runs in one transaction. */
@NullMarked
package com.ihosi.schema.access;

import org.jspecify.annotations.NullMarked;
