/** Migrating a database, or waiting until it is migrated, apart from running the service. */
@NullMarked
package news.everyday.defaults.migration;

import org.jspecify.annotations.NullMarked;
