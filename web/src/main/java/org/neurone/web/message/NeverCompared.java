package org.neurone.web.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Around records that are written and forgotten: what the browser loads of them does not say when two are equal. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NeverCompared {}
