// One of a person's tags.
import Antesala

Tag {
    required property var model

    drawing: model.icon
    look: model.is_solid ? Tag.Solid : Tag.Outlined
    text: model.words
}
