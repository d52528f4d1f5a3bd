package org.neurone.web.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A message whose only part stands for the whole. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface Bare {}
