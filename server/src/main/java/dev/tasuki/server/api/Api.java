package dev.tasuki.server.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the description of the programming interface says of a route, beyond what its signature shows.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Api {

    /// What it does, in a short imperative sentence.
    String value();

    /// The draft whose `static read(Input)` reads the body; the description asks it what it reads.
    Class<?> takes() default Void.class;

    /// The media types of a body that is taken as it is, where it has no draft.
    String[] sends() default {};

    /// The document it answers with, where the return type does not say.
    Class<?> gives() default Void.class;

    /// Other words of the address's query, beside those of paging.
    String[] query() default {};

    /// Headers with a meaning of their own, beside those that the signature shows; with `*` where one must be there.
    String[] headers() default {};

    /// The status of its success.
    int status() default 200;
}
