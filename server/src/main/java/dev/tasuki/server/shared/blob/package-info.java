/// Content that is named by its digest: put once, never changed, read by whoever knows the name.
///
/// It owns the bytes and nothing about them: whose they are, what they prove and who may see them is recorded
/// in the database.
@NullMarked
package dev.tasuki.server.shared.blob;

import org.jspecify.annotations.NullMarked;
