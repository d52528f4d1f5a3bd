/** The engine: networks, training and everything they are made of. Start with {@code Experiment} and {@code Trainer}. */
package org.neurone.engine;
