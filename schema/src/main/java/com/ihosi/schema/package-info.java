@NullMarked
package com.ihosi.schema;

import org.jspecify.annotations.NullMarked;
