/** Types of appointments: what there is to book, in the order in which it is offered. */
@NullMarked
package com.ihosi.ui.type;

import org.jspecify.annotations.NullMarked;
