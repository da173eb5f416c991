@_exported import Articles
@_exported import Figures
