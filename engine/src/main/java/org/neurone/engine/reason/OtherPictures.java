package org.neurone.engine.reason;

/**
 * A host's table that holds no pictures, or pictures of another size than the text wants.
 *
 * @param found their size, as the language writes it ({@code 28x28x1})
 * @param wanted by the text
 * @param pictures whether there are any; else the sizes say nothing
 */
public record OtherPictures(String found, String wanted, boolean pictures) implements Reason {
    @Override
    public String code() {
        return pictures ? "picture-size" : "no-pictures";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.otherPictures(this);
    }
}
