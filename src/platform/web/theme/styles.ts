import './fonts.css'
import './palette.css'
import './base.css'
