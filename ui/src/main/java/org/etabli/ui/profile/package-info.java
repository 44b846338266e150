/** What a member says of herself, how she signs in, her access tokens, and all her data to take along. */
@NullMarked
package org.etabli.ui.profile;

import org.jspecify.annotations.NullMarked;
