"""Django's admin and form classes as the type checker knows them: with their model in brackets.

Django itself does not take the brackets at run time, and the package that teaches it is for
development only.
"""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin
    TabularInline = admin.TabularInline
    ModelForm = forms.ModelForm
    InlineFormSet = forms.BaseInlineFormSet
else:

    class Bracketed:
        """Takes the brackets and forgets them."""

        def __class_getitem__(cls, _models: Any) -> type:
            return cls

    class ModelAdmin(Bracketed, admin.ModelAdmin): ...

    class TabularInline(Bracketed, admin.TabularInline): ...

    class ModelForm(Bracketed, forms.ModelForm): ...

    class InlineFormSet(Bracketed, forms.BaseInlineFormSet): ...
