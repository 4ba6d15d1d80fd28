@NullMarked
package com.ihosi.ui;

import org.jspecify.annotations.NullMarked;
