/** What every view of the console stands in: name, navigation, the person's menu, language and colours. */
@NullMarked
package com.ihosi.ui.layout;

import org.jspecify.annotations.NullMarked;
