package org.neurone.web.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A message of which several are sent together, as an array. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface Many {}
