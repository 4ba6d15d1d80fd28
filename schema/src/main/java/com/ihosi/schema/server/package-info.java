/** Where the database comes from: the embedded PostgreSQL of the product or one that was configured, migrated. */
@NullMarked
package com.ihosi.schema.server;

import org.jspecify.annotations.NullMarked;
